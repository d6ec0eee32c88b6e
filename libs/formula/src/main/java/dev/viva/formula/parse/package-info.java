/** From the text of a formula to its tree. Only what is known is read; everything is bounded. */
package dev.viva.formula.parse;
