package dev.viva.runner.language;

import dev.viva.runner.sandbox.Sandbox;
import dev.viva.runner.sandbox.Tools;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The languages whose tools start in a box of this machine. */
public final class Languages {
    private final Map<String, Language> byId = new LinkedHashMap<>();

    private Languages() {}

    /** Tries each tool in a box; takes up to a few seconds. */
    public static Languages find(Sandbox sandbox, Harness harness) {
        Tools tools = new Tools();
        Trial trial = new Trial(sandbox);
        Languages languages = new Languages();
        languages.add(Python.find(tools, trial, harness));
        languages.add(JavaScript.find(tools, trial, harness));
        languages.add(Java.find(trial, harness));
        if (harness.canRunPrograms()) {
            languages.add(Cpp.find(tools, trial, harness));
            languages.add(Go.find(tools, trial, harness));
        }
        return languages;
    }

    private void add(Optional<Language> found) {
        found.ifPresent(language -> byId.put(language.id(), language));
    }

    public Optional<Language> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Language> all() {
        return byId.values();
    }
}
