package dev.viva.attempt.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * In place of question-service: it knows the questions whose slug begins with {@code known-} ({@code known-draft-}: not published), is broken
 * for {@code broken-}, and has no other. Companies have a curriculum, but for {@code broken-} and {@code unknown-} ones.
 */
final class QuestionServiceFake {
    private static final String CURRICULUM = """
            {"slug": "half-a-year", "company": "some-lab", "title": {"en": "Half a year", "ru": "Полгода"},
             "periods": [
               {"fromMonth": 1, "toMonth": 1, "title": {"en": "Fundamentals", "ru": "Основы"}, "themes": [
                 {"id": "problems", "title": {"en": "Problems", "ru": "Задачи"}, "topics": ["coding/arrays"], "resources": ["leetcode"],
                  "target": {"unit": "PROBLEMS", "min": 5, "max": 9}},
                 {"id": "reading", "title": {"en": "Books", "ru": "Книги"}, "topics": [], "resources": ["a-book"]}]},
               {"fromMonth": 2, "toMonth": 3, "title": {"en": "Papers", "ru": "Статьи"}, "themes": [
                 {"id": "papers", "title": {"en": "Papers", "ru": "Статьи"}, "topics": [], "resources": [],
                  "target": {"unit": "PAPERS", "min": 2, "max": 3}}]}],
             "topics": [{"id": "coding/arrays", "title": {"en": "Arrays", "ru": "Массивы"}, "prerequisites": []}],
             "resources": [
               {"slug": "leetcode", "title": {"en": "LeetCode", "ru": "LeetCode"}, "kind": "PROBLEM_SET"},
               {"slug": "a-book", "title": {"en": "A book", "ru": "Книга"}, "kind": "BOOK", "year": 2018}]}""";

    private QuestionServiceFake() {}

    static void serve(HttpServer server) {
        server.createContext("/v1/questions/", QuestionServiceFake::answer);
        server.createContext("/internal/companies/", QuestionServiceFake::curriculum);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestURI().getPath().substring("/v1/questions/".length());
        boolean authorized = exchange.getRequestHeaders().getFirst("Authorization") != null;
        int status = 404;
        if (!authorized) {
            status = 401;
        } else if (question.startsWith("known-")) {
            status = 200;
        } else if (question.startsWith("broken-")) {
            status = 500;
        }
        byte[] body = (question.startsWith("known-draft-") ? "{\"slug\":\"a\"}" : "{\"slug\":\"a\",\"version\":1}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void curriculum(HttpExchange exchange) throws IOException {
        String company = exchange.getRequestURI().getPath().split("/", -1)[3];
        int status = company.startsWith("broken-") ? 500 : company.startsWith("unknown-") ? 404 : 200;
        byte[] body = (status == 200 ? CURRICULUM : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
