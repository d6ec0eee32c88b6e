/** Those who share an installation and see nothing of each other. */
package dev.viva.gateway.tenant;
