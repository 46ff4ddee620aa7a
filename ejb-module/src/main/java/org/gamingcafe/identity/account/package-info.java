/** People: who they are to the house and how they are reached. */
@NullMarked
package org.gamingcafe.identity.account;

import org.jspecify.annotations.NullMarked;
