package dev.viva.attempt.scorecard.page;

import dev.viva.attempt.scorecard.Scorecard;
import dev.viva.attempt.scorecard.Words;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders a scorecard. Everything that candidates and authors wrote is escaped by the template. */
@ApplicationScoped
public class ScorecardPage {
    /** Nothing is loaded and nothing runs; only the page's own style is applied. */
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Template template;

    public ScorecardPage(@Location("scorecard.html") Template template) {
        this.template = template;
    }

    /** The page, in the language of the scorecard. */
    public String of(Scorecard scorecard) {
        Words words = Words.in(scorecard.language());
        Plots plots = new Plots(scorecard, words);
        return template.data("card", scorecard)
                .data("words", words)
                .data("radar", new RawString(plots.radar()))
                .data("stages", new RawString(plots.stages()))
                .data("funnel", new RawString(plots.funnel()))
                .render();
    }
}
