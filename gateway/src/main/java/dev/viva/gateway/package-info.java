/** The one door: who asks, how often, where to, and one API document for all. */
package dev.viva.gateway;
