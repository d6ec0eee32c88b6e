package dev.viva.grading.coderun;

import dev.viva.events.code.CodeRunnerAnnounced.RunnerLanguage;
import dev.viva.events.question.SignatureKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The languages that can be run right now, by what the runners said of themselves. */
@ApplicationScoped
public class Languages {
    private static final String PYTHON = "python";

    private final CodeRunners runners;

    Languages(CodeRunners runners) {
        this.runners = runners;
    }

    /**
     * A language that some runner takes work in.
     *
     * @param version of its tool; where runners differ, all versions
     * @param sandboxTier the weakest one that a program in it may meet
     * @param packages those that each of its runners has
     */
    public record Language(String id, String version, String sandboxTier, List<String> packages) {}

    /** By id; nothing while no runner takes work. */
    public List<Language> available() {
        return merged(runners.live());
    }

    /**
     * Refuses a program that cannot be run now, whatever is in it.
     *
     * @param code the settings of its part: its arguments may need a package that is not everywhere
     * @param pointer where the language stands in the request
     * @throws CodeCannotBeRun if no language can be
     * @throws LanguageNotAvailable if others can be
     * @throws PackageNotAvailable if only its arguments cannot be made
     */
    public void require(String language, Map<String, Object> code, String pointer) {
        List<CodeRunner> live = runners.live();
        List<String> known = merged(live).stream().map(Language::id).toList();
        if (known.isEmpty()) {
            throw new CodeCannotBeRun(live);
        }
        if (!known.contains(language)) {
            throw new LanguageNotAvailable(language, known, pointer);
        }
        if (language.equals(PYTHON) && needsNumPy(code) && !all(live, PYTHON).allMatch(Languages::hasNumPy)) {
            throw new PackageNotAvailable(pointer);
        }
    }

    private static boolean needsNumPy(Map<String, Object> code) {
        return code.get("signature") instanceof Map<?, ?> signature && namesArray(signature.values());
    }

    private static boolean namesArray(Object kinds) {
        return switch (kinds) {
            case String kind -> SignatureKind.needsNumPy(kind);
            case Collection<?> several -> several.stream().anyMatch(Languages::namesArray);
            case null, default -> false;
        };
    }

    /** A language as each of the runners has it that take work in it. */
    private static Stream<RunnerLanguage> all(List<CodeRunner> live, String language) {
        return live.stream()
                .filter(CodeRunner::takesWork)
                .flatMap(runner -> runner.languages().stream())
                .filter(known -> known.id().equals(language));
    }

    /** Whichever version: while runners are renewed one after the other there are two. */
    private static boolean hasNumPy(RunnerLanguage language) {
        return language.packages() != null
                && language.packages().stream().anyMatch(nameAndVersion -> nameAndVersion.startsWith("numpy "));
    }

    private static List<Language> merged(List<CodeRunner> live) {
        Map<String, Merging> byId = new TreeMap<>();
        for (CodeRunner runner : live) {
            if (runner.takesWork()) {
                runner.languages().forEach(language -> byId.computeIfAbsent(language.id(), id -> new Merging())
                        .add(language, runner.tier()));
            }
        }
        List<Language> languages = new ArrayList<>();
        byId.forEach((id, merging) -> languages.add(merging.language(id)));
        return languages;
    }

    /** What the runners of one language say of it. */
    private static final class Merging {
        private final Set<String> versions = new TreeSet<>();
        private final Set<String> tiers = new TreeSet<>();
        private Set<String> packages;

        void add(RunnerLanguage language, String tier) {
            versions.add(language.version());
            tiers.add(tier);
            List<String> here = language.packages() == null ? List.of() : language.packages();
            if (packages == null) {
                packages = new LinkedHashSet<>(here);
            } else {
                packages.retainAll(here);
            }
        }

        Language language(String id) {
            // Tiers are letters in the order of their strength; the last one is the weakest.
            return new Language(
                    id, String.join(", ", versions), List.copyOf(tiers).getLast(), List.copyOf(packages));
        }
    }
}
