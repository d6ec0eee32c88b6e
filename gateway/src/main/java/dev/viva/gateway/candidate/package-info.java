/** Tokens for candidates' browsers. */
package dev.viva.gateway.candidate;
