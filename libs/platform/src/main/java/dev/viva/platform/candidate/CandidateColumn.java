package dev.viva.platform.candidate;

/**
 * A column of an export.
 *
 * @param name as in the database; the export writes it in camel case
 * @param form how its values are written
 * @param prefix of an identifier, such as {@code att}; empty for everything else
 */
public record CandidateColumn(String name, Form form, String prefix) {

    /** How values are written. */
    enum Form {
        /** As JSON has it: numbers, truth values and lists as such, times as RFC 3339, the rest as text. */
        PLAIN,
        /** A UUID as an identifier of the API. */
        ID,
        /** A text that is JSON already and stands there as it was sent. */
        JSON
    }

    public static CandidateColumn plain(String name) {
        return new CandidateColumn(name, Form.PLAIN, "");
    }

    public static CandidateColumn id(String name, String prefix) {
        return new CandidateColumn(name, Form.ID, prefix);
    }

    public static CandidateColumn json(String name) {
        return new CandidateColumn(name, Form.JSON, "");
    }

    /** {@code submitted_at} as {@code submittedAt}. */
    String field() {
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter == '_') {
                upper = true;
            } else {
                camel.append(upper ? Character.toUpperCase(letter) : letter);
                upper = false;
            }
        }
        return camel.toString();
    }
}
