/** What has to be there before the first caller can be let in. */
package dev.viva.gateway.start;
