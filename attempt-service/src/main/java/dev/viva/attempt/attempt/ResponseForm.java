package dev.viva.attempt.attempt;

import dev.viva.events.attempt.Response;
import dev.viva.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a response is well-formed by itself: what its schema says and its Java type cannot. */
final class ResponseForm {
    private final List<FieldError> faults = new ArrayList<>();

    private ResponseForm() {}

    /** Every fault with its place; none for a well-formed response. */
    static List<FieldError> faults(Response response) {
        ResponseForm form = new ResponseForm();
        form.read(response, "");
        return List.copyOf(form.faults);
    }

    private void read(Response response, String at) {
        if (response.code() != null) {
            required(response.code().language(), at + "/code/language");
            required(response.code().source(), at + "/code/source");
        }
        if (response.number() != null) {
            number(response.number().value(), at + "/number/value");
        }
        if (response.diagram() != null) {
            required(response.diagram().format(), at + "/diagram/format");
            required(response.diagram().source(), at + "/diagram/source");
        }
        if (response.choices() != null) {
            for (int i = 0; i < response.choices().size(); i++) {
                required(response.choices().get(i), at + "/choices/" + i);
            }
        }
        if (response.parts() != null) {
            for (Map.Entry<String, Response> part : response.parts().entrySet()) {
                String place = at + "/parts/" + Pointers.escaped(part.getKey());
                if (part.getValue() == null) {
                    faults.add(new FieldError(place, "wrong-type", "A part's response must be an object."));
                } else if (at.isEmpty()) {
                    read(part.getValue(), place);
                }
            }
        }
    }

    private void required(Object value, String place) {
        if (value == null) {
            faults.add(new FieldError(place, "missing-field", "A string is needed here."));
        }
    }

    private void number(Object value, String place) {
        if (value == null) {
            faults.add(new FieldError(place, "missing-field", "A number, or a text with a number, is needed here."));
        } else if (!(value instanceof Number) && !(value instanceof String)) {
            faults.add(new FieldError(place, "wrong-type", "The value must be a number or a text with a number."));
        }
    }
}
