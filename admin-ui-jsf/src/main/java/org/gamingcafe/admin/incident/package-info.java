/** Incidents: the list, one of them with players and cost, opening one by hand, and when silence is one. */
@NullMarked
package org.gamingcafe.admin.incident;

import org.jspecify.annotations.NullMarked;
