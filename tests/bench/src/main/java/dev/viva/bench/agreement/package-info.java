/** How closely grades follow human graders: the figures, and the command that measures them through the API. */
package dev.viva.bench.agreement;
