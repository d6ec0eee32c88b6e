package dev.viva.attempt.studyplan.api;

import dev.viva.attempt.attempt.LanguageWish;
import dev.viva.attempt.studyplan.StudyPlan;
import dev.viva.platform.etag.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a plan carry the ETag for its next change and the language of its texts. */
final class Answers {
    private static final List<String> LANGUAGES = List.of("en", "ru");

    private Answers() {}

    static RestResponse.ResponseBuilder<StudyPlanView> of(
            RestResponse.Status status, StudyPlan plan, StudyPlanViews views, String acceptLanguage) {
        String language = language(plan, acceptLanguage);
        return RestResponse.ResponseBuilder.create(status, views.view(plan, language))
                .header(HttpHeaders.ETAG, ETags.of(plan.sequence()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language);
    }

    static String language(StudyPlan plan, String acceptLanguage) {
        return new LanguageWish(plan.language(), Optional.ofNullable(acceptLanguage)).among(LANGUAGES);
    }
}
