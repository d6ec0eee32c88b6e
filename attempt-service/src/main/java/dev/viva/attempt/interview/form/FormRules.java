package dev.viva.attempt.interview.form;

import dev.viva.events.loop.StageForm;
import dev.viva.events.loop.StageForm.FormField;
import dev.viva.platform.problem.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a filled form has to keep to. */
final class FormRules {
    static final int MAX_ENTRIES = 50;
    static final int MAX_TITLE = 300;
    static final int MAX_NOTE = 1_000;
    static final int MAX_LINK = 500;

    private FormRules() {}

    /** All faults, in the order of the fields' ids. */
    static List<FieldError> faults(StageForm form, FilledForm filled) {
        List<FieldError> faults = new ArrayList<>();
        new TreeMap<>(filled.fields()).forEach((id, entries) -> {
            String pointer = "/fields/" + id.replace("~", "~0").replace("/", "~1");
            Optional<FormField> field = form.field(id);
            if (field.isEmpty()) {
                faults.add(new FieldError(
                        pointer,
                        "unknown-form-field",
                        "The form has no such field; it has "
                                + String.join(
                                        ", ",
                                        form.fields().stream()
                                                .map(FormField::id)
                                                .toList()) + "."));
            } else if (entries.size() > MAX_ENTRIES) {
                faults.add(new FieldError(
                        pointer, "too-many-entries", "A field takes " + MAX_ENTRIES + " entries at most."));
            } else {
                entries(field.get(), entries, pointer, faults);
            }
        });
        return faults;
    }

    private static void entries(FormField field, List<FormEntry> entries, String pointer, List<FieldError> faults) {
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            FormEntry entry = entries.get(i);
            String at = pointer + "/" + i;
            if (field.kinds().stream().noneMatch(kind -> kind.id().equals(entry.kind()))) {
                faults.add(new FieldError(
                        at + "/kind",
                        "unknown-kind",
                        "The field takes the kinds "
                                + String.join(
                                        ", ",
                                        field.kinds().stream()
                                                .map(StageForm.EntryKind::id)
                                                .toList()) + "."));
            }
            if (entry.title().isBlank() || entry.title().length() > MAX_TITLE) {
                faults.add(new FieldError(
                        at + "/title",
                        "wrong-length",
                        "A title has 1 to " + MAX_TITLE + " characters, not all blank."));
            } else if (!titles.add(entry.title().strip().toLowerCase(Locale.ROOT))) {
                faults.add(new FieldError(at + "/title", "duplicate-entry", "Each work is entered once in a field."));
            }
            if (entry.note() != null && entry.note().length() > MAX_NOTE) {
                faults.add(new FieldError(
                        at + "/note", "wrong-length", "A note has " + MAX_NOTE + " characters at most."));
            }
            if (entry.link() != null && !isWebAddress(entry.link())) {
                faults.add(new FieldError(
                        at + "/link",
                        "wrong-link",
                        "A link begins with http:// or https:// and has " + MAX_LINK + " characters at most."));
            }
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            URI uri = new URI(link);
            return link.length() <= MAX_LINK
                    && uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
