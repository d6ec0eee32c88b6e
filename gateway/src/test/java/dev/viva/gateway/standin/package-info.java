/** Stand-ins for the services: other servers, reached over HTTP, that believe a token only if its signature is good. */
package dev.viva.gateway.standin;
