/** What a service keeps of candidates, said once for each table: by it a candidate is exported and erased, and a test sees that no table is left out. */
package dev.viva.platform.candidate;
