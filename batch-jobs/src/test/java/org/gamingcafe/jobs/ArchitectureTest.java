package org.gamingcafe.jobs;

import org.gamingcafe.HouseRules;

/** The rules of the house over the jobs and all they stand on. */
class ArchitectureTest extends HouseRules {}
