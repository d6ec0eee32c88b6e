/** Isolation: each transaction belongs to one tenant, and the database holds it to that. */
package dev.viva.platform.tenant;
