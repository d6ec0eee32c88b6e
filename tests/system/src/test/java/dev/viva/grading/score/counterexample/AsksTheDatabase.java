package dev.viva.grading.score.counterexample;

import java.sql.Connection;

/** A calculation that is not pure. */
public record AsksTheDatabase(Connection connection) {}
