/** Who asks: the gateway's token, the scopes, and the filter that checks them. */
package dev.viva.platform.caller;
