/** Who asks: API keys, candidates' tokens, and the gateway's own token in which the services believe. */
package dev.viva.gateway.caller;
