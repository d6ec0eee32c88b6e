/** The API keys of a tenant: make one, see them, revoke one. */
package dev.viva.gateway.apikey;
