/** What the services say to each other of candidates: the erasure of everything that they keep of one. */
package dev.viva.events.candidate;
