package dev.viva.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import de.fxlae.typeid.TypeId;
import java.util.Optional;
import java.util.UUID;

/** New identifiers, and how they are written outside: {@code <prefix>_<26 characters>} (the TypeID specification, version 0.3). */
public final class Ids {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new UUID of version 7: sorts by creation time, in milliseconds. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    public static String format(String prefix, UUID id) {
        return TypeId.of(prefix, id).toString();
    }

    /** The UUID in {@code text}, or nothing if it is not an identifier with this prefix. */
    public static Optional<UUID> parse(String prefix, String text) {
        if (text == null || text.length() != prefix.length() + 27 || !text.startsWith(prefix + "_")) {
            return Optional.empty();
        }
        // The library looks each letter up in a table of 256.
        if (text.chars().anyMatch(letter -> letter > 'z')) {
            return Optional.empty();
        }
        try {
            return Optional.of(TypeId.parse(text).uuid());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
