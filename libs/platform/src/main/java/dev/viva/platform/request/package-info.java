/** Checks that every request passes. */
package dev.viva.platform.request;
