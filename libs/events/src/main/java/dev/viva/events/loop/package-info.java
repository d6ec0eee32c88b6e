/** Loops, the interview processes of companies, as all services know them: the document, and the published version as state. */
package dev.viva.events.loop;
