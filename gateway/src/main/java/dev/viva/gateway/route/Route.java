package dev.viva.gateway.route;

import java.util.List;

/**
 * All paths that begin with these segments belong to one upstream.
 *
 * @param segments the beginning of the path; <code>{}</code> stands for any one segment
 * @param maxBodyBytes the largest request body that is let through
 */
public record Route(List<String> segments, Upstream upstream, long maxBodyBytes) {
    private static final String ANY = "{}";

    public Route {
        segments = List.copyOf(segments);
    }

    static Route of(String prefix, Upstream upstream, long maxBodyBytes) {
        return new Route(Segments.of(prefix), upstream, maxBodyBytes);
    }

    boolean covers(List<String> path) {
        if (path.size() < segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (!segment.equals(ANY) && !segment.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
