/** The floor board and what is done at a seat. Not here: prices and billing (see {@code cafe.play}, {@code cafe.tariff}). */
@NullMarked
package org.gamingcafe.admin.play;

import org.jspecify.annotations.NullMarked;
