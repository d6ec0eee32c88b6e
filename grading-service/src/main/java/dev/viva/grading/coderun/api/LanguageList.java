package dev.viva.grading.coderun.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All languages; there are too few for pages. */
@Schema(name = "LanguageList", description = "The languages that can be run now, by id.")
public record LanguageList(@Schema(required = true) List<LanguageView> items) {}
