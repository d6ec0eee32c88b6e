package dev.viva.gateway.route;

import java.util.List;

/** A path as its segments. */
final class Segments {
    private Segments() {}

    /** The segments behind the leading slash; a trailing slash gives an empty last segment, which matches nothing. */
    static List<String> of(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
