package dev.viva.runner.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best sandbox that this machine offers, found by trying.
 *
 * @param sandbox empty in tier D
 * @param refused why each better tier is not used
 */
public record Sandboxes(Optional<Sandbox> sandbox, Map<Tier, List<String>> refused) {

    /** Tries A, B, C in this order and stops at the first that holds. Takes up to a few seconds. */
    public static Sandboxes probe() {
        return probe(List.of(Tier.A, Tier.B, Tier.C));
    }

    /** As {@link #probe()}, among these tiers only. */
    public static Sandboxes probe(List<Tier> tiers) {
        Map<Tier, List<String>> refused = new EnumMap<>(Tier.class);
        Tools tools = new Tools();
        for (Tier tier : tiers) {
            List<String> faults = new ArrayList<>();
            try {
                Sandbox sandbox = open(tier, tools);
                faults.addAll(SelfTest.faults(sandbox, tools));
                if (faults.isEmpty()) {
                    return new Sandboxes(Optional.of(sandbox), Map.copyOf(refused));
                }
                sandbox.close();
            } catch (IOException | IllegalStateException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
            refused.put(tier, List.copyOf(faults));
        }
        return new Sandboxes(Optional.empty(), Map.copyOf(refused));
    }

    public Tier tier() {
        return sandbox.map(Sandbox::tier).orElse(Tier.D);
    }

    static Sandbox open(Tier tier, Tools tools) throws IOException {
        return switch (tier) {
            case A, B -> new Bubblewrap(tier, tools);
            case C -> new Landlock(tools);
            case D -> throw new IllegalStateException("code is refused as the settings want it");
        };
    }
}
