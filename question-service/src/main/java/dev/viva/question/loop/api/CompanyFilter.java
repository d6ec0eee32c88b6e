package dev.viva.question.loop.api;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the company that a list is narrowed to. */
final class CompanyFilter {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    private CompanyFilter() {}

    static Optional<String> of(String company) {
        if (company != null
                && (company.length() > LONGEST || !SLUG.matcher(company).matches())) {
            String detail = "company is the slug of a company: lower-case letters, digits and single hyphens.";
            throw new BadRequest("bad-parameter", detail, List.of(new FieldError("company", "wrong-value", detail)));
        }
        return Optional.ofNullable(company);
    }
}
