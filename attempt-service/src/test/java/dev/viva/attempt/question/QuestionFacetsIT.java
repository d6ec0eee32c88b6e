package dev.viva.attempt.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import dev.viva.testing.VivaStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class QuestionFacetsIT {
    private static final LocalizedText TEXT = new LocalizedText("It is so.", "Это так.");

    @Inject
    AgroalDataSource dataSource;

    /** Copies that were here before the table was have to get the facets that a copy gets when it arrives. */
    @Test
    void theMigrationExtractsWhatTheServiceExtracts() throws Exception {
        QuestionVersionState rich = state(
                List.of("dl/architectures", "dl/optimization"),
                new Rubric(
                        60,
                        List.of(criterion("degradation", TEXT), criterion("identity", TEXT), criterion("basic", null)),
                        List.of(
                                flag("degradation-is-overfitting", List.of("degradation", "identity")),
                                flag("only-measured", List.of("basic")),
                                flag(null, List.of("identity")))));
        QuestionVersionState bare = state(List.of(), null);
        for (QuestionVersionState state : List.of(rich, bare)) {
            OtherServices.publish("bank", 1, state);
            String kept = facetsOf(state, false);
            assertThat(facetsOf(state, true)).isEqualTo(kept);
        }
        assertThat(facetsOf(rich, true))
                .contains(
                        "dl/architectures#degradation,dl/architectures#identity,misconception:degradation-is-overfitting#")
                .contains("DEEP_LEARNING MEDIUM dl/architectures,dl/optimization final-round,technical coding");
    }

    private String facetsOf(QuestionVersionState state, boolean byMigration) throws SQLException, IOException {
        UUID version =
                QuestionVersionId.parse(state.questionVersion()).orElseThrow().value();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('viva.tenant', '*', true)");
            if (byMigration) {
                statement.execute("delete from question_facet where question_version_id = '" + version + "'");
                statement.execute(backfill() + " on conflict do nothing");
            }
            try (ResultSet facets = statement.executeQuery("""
                    select tenant, question_id, category || ' ' || difficulty || ' ' || array_to_string(topics, ',') || ' '
                           || array_to_string(stages, ',') || ' ' || array_to_string(competencies, ',') || ' '
                           || array_to_string(array(select unnest(signs) order by 1), ',')
                      from question_facet where question_version_id = '%s'""".formatted(version))) {
                assertThat(facets.next()).isTrue();
                return facets.getString(1) + " " + facets.getString(2) + " " + facets.getString(3);
            } finally {
                connection.rollback();
            }
        }
    }

    private static String backfill() throws IOException {
        try (InputStream migration =
                QuestionFacetsIT.class.getResourceAsStream("/db/migration/V1040__question_facet.sql")) {
            String text = new String(migration.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.substring(text.indexOf("insert into question_facet"), text.length() - 1);
        }
    }

    private static Criterion criterion(String id, LocalizedText claim) {
        return new Criterion(id, null, BigDecimal.TEN, false, claim, null, List.of(), null);
    }

    private static RedFlag flag(String misconception, List<String> unless) {
        return new RedFlag("flag-" + misconception, null, BigDecimal.TEN, misconception, unless, TEXT, null);
    }

    private static QuestionVersionState state(List<String> topics, Rubric rubric) {
        QuestionVersionState plain = Questions.version(OtherServices.freshSlug("facets"), Questions.TEXT);
        QuestionDocument document = plain.document();
        return new QuestionVersionState(
                plain.questionVersion(),
                plain.question(),
                plain.version(),
                plain.status(),
                new QuestionDocument(
                        document.slug(),
                        Category.DEEP_LEARNING,
                        topics,
                        document.difficulty(),
                        List.of("final-round", "technical"),
                        List.of(),
                        List.of("coding"),
                        10,
                        TEXT,
                        TEXT,
                        TEXT,
                        document.parts(),
                        rubric,
                        List.of(),
                        List.of()),
                plain.publishedAt(),
                null);
    }
}
