package dev.viva.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options behind a program's name: {@code --name value}, or {@code --name} alone. */
public final class Options {
    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    public static Options of(List<String> arguments) {
        Options options = new Options();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                throw new Fault("'" + argument + "' is not understood; see ./viva help.");
            }
            boolean alone = i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--");
            options.values.put(argument.substring(2), alone ? "" : arguments.get(++i));
        }
        return options;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new Fault("--" + name + " needs a value.");
        }
        return value;
    }

    public Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }

    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new Fault("--" + name + " needs a number, not '" + text(name) + "'.", e);
        }
    }
}
