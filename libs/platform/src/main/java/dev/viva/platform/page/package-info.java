/** Keyset paging with signed, opaque tokens. */
package dev.viva.platform.page;
