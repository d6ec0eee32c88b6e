package dev.viva.runner.sandbox;

import dev.viva.runner.language.Language;

/** Counter-example of a rule: a box must not know what a language is. */
public record BoxKnowsLanguages(Language language) {}
