/** Problems that are found before any resource method, or instead of one. */
package dev.viva.gateway.problem;
