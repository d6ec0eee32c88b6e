/** The one API document of all services, and the pages that show it. */
package dev.viva.gateway.document;
