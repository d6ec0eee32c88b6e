package dev.viva.platform.problem;

/** Sentences for faults that the HTTP layer finds before any of our code runs. */
final class HttpFaults {
    private HttpFaults() {}

    static String detail(int status) {
        return switch (status) {
            case 400 ->
                "The request cannot be read. Check its path, parameters and body against the API document at /openapi.";
            case 404 -> "There is nothing at this path. The API document at /openapi lists all paths.";
            case 405 -> "This path does not take this method; the Allow header names those that it takes.";
            case 406 ->
                "The answer cannot be given in a media type that the Accept header allows. Ask for application/json.";
            case 413 -> "The request body is larger than this service takes.";
            case 415 -> "The body's media type is not understood here. Send Content-Type: application/json.";
            default -> "The request was refused with HTTP status " + status + ".";
        };
    }
}
