/** The contracts between the services. Records only; no framework. */
package dev.viva.events;
