package dev.viva.attempt.interview.form;

import dev.viva.attempt.attempt.ResponseTooLarge;
import dev.viva.events.loop.StageForm;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Turns filled forms into the text that is stored and back. */
public final class Forms {
    private static final long MAX_BYTES = 256 * 1024;

    private Forms() {}

    /**
     * The form as it is stored; two forms with the same entries have the same body.
     *
     * @throws FormInvalid if it does not keep to what the stage asks for
     */
    public static String body(StageForm form, FilledForm filled) {
        List<FieldError> faults = FormRules.faults(form, filled);
        if (!faults.isEmpty()) {
            throw new FormInvalid(faults);
        }
        String body = EventJson.write(new FilledForm(new TreeMap<>(filled.fields())));
        long bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new ResponseTooLarge(bytes, MAX_BYTES);
        }
        return body;
    }

    /** What {@link #body} wrote. */
    public static FilledForm read(String body) {
        return EventJson.read(body, FilledForm.class);
    }
}
