/** The scorecard as a page for people: escaped, printable, readable without a script and in the dark. */
package dev.viva.attempt.scorecard.page;
