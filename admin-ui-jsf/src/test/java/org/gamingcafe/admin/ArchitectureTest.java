package org.gamingcafe.admin;

import org.gamingcafe.HouseRules;

/** The rules of the house over the pages and all they stand on. */
class ArchitectureTest extends HouseRules {}
