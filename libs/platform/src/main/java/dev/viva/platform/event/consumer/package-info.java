/** Reads topics and hands their records to the inbox. */
package dev.viva.platform.event.consumer;
