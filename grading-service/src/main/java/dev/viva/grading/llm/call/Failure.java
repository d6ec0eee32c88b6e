package dev.viva.grading.llm.call;

/** Why a call gave no reply that can be used. None of it is the candidate's fault. */
public enum Failure {
    TIMEOUT("llm-timeout", true, "The language model did not answer in time"),
    RATE_LIMITED("llm-rate-limited", true, "The endpoint of the language model takes no more calls at present"),
    UNAVAILABLE("llm-unavailable", true, "The endpoint of the language model cannot be reached or fails"),
    NOT_ALLOWED("llm-not-allowed", false, "The endpoint of the language model refuses the key"),
    REJECTED("llm-request-rejected", false, "The endpoint of the language model does not take the request"),
    REFUSED("llm-refused", false, "The language model refused to judge"),
    TRUNCATED("llm-truncated", false, "The language model was cut off at its limit of tokens"),
    TOO_LARGE("llm-output-too-large", false, "The endpoint of the language model sent more than is read"),
    MALFORMED("llm-malformed", true, "The language model did not reply in the form that was asked for");

    private final String code;
    private final boolean worthAnotherTry;
    private final String sentence;

    Failure(String code, boolean worthAnotherTry, String sentence) {
        this.code = code;
        this.worthAnotherTry = worthAnotherTry;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /** Whether the same call may go well in a moment. */
    boolean worthAnotherTry() {
        return worthAnotherTry;
    }

    /** Without a full stop. */
    String sentence() {
        return sentence;
    }

    /** Whether the endpoint is to blame, rather than this very conversation. */
    boolean concernsAll() {
        return switch (this) {
            case TIMEOUT, RATE_LIMITED, UNAVAILABLE, NOT_ALLOWED -> true;
            case REJECTED, REFUSED, TRUNCATED, TOO_LARGE, MALFORMED -> false;
        };
    }
}
