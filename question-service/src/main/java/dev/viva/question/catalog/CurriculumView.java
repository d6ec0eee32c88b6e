package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to do in which month. */
@Schema(name = "Curriculum", description = "A plan of preparation by month, in one language.")
public record CurriculumView(
        @Schema(required = true, examples = "deepmind") String slug,

        @Schema(description = "Slug of the company that it prepares for.", examples = "deepmind")
        String company,

        @Schema(required = true) String title,
        @Schema(description = "For whom it is.") String summary,

        @Schema(required = true, description = "In their order, without gaps.")
        List<PeriodView> periods) {

    static CurriculumView of(CatalogEntry entry, String acceptLanguage) {
        JsonNode tree = entry.tree();
        return new CurriculumView(
                entry.key(),
                tree.path("company").textValue(),
                Texts.in(tree.path("title"), acceptLanguage),
                Texts.in(tree.path("summary"), acceptLanguage),
                tree.path("periods")
                        .valueStream()
                        .map(period -> PeriodView.of(period, acceptLanguage))
                        .toList());
    }

    /** One or several months. */
    @Schema(name = "CurriculumPeriod", description = "One or several months of a curriculum.")
    public record PeriodView(
            @Schema(required = true, description = "The first of its months.", examples = "4")
            int fromMonth,

            @Schema(required = true, description = "The last of its months.", examples = "6")
            int toMonth,

            @Schema(required = true, examples = "Mock interviews") String title,
            @Schema(required = true) List<ThemeView> themes) {

        static PeriodView of(JsonNode period, String acceptLanguage) {
            return new PeriodView(
                    period.path("fromMonth").intValue(),
                    period.path("toMonth").intValue(),
                    Texts.in(period.path("title"), acceptLanguage),
                    period.path("themes")
                            .valueStream()
                            .map(theme -> ThemeView.of(theme, acceptLanguage))
                            .toList());
        }
    }

    /** One theme. */
    @Schema(name = "CurriculumTheme", description = "What is done in a period of a curriculum.")
    public record ThemeView(
            @Schema(required = true, examples = "coding-problems") String id,
            @Schema(required = true) String title,

            @Schema(required = true, description = "Topics that belong to it.")
            List<String> topics,

            @Schema(required = true, description = "Slugs of what to read or do.")
            List<String> resources,

            @Schema(description = "How much of it is enough.") TargetView target) {

        static ThemeView of(JsonNode theme, String acceptLanguage) {
            JsonNode target = theme.path("target");
            return new ThemeView(
                    theme.path("id").textValue(),
                    Texts.in(theme.path("title"), acceptLanguage),
                    Texts.list(theme.path("topics")),
                    Texts.list(theme.path("resources")),
                    target.isObject()
                            ? new TargetView(
                                    target.path("unit").textValue(),
                                    target.path("min").intValue(),
                                    target.path("max").intValue())
                            : null);
        }
    }

    /** A range of problems or papers. */
    @Schema(name = "CurriculumTarget", description = "How much of a theme is enough.")
    public record TargetView(
            @Schema(required = true, description = "`PROBLEMS` or `PAPERS`.", examples = "PROBLEMS")
            String unit,

            @Schema(required = true, examples = "50") int min,
            @Schema(required = true, examples = "100") int max) {}
}
