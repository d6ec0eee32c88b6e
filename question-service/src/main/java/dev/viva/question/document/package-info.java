/** Question documents as text and trees: reading JSON and YAML from strangers, finding every fault, comparing, writing. No framework. */
package dev.viva.question.document;
