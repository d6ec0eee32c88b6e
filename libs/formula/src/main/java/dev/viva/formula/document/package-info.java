/** The {@code formula} settings of a FORMULA part: what an author writes, and the rules it has to keep to. */
package dev.viva.formula.document;
