// What the workspace gains with script. Every page works without.
import './list.js';
import './drafts.js';
import './print.js';
import './address.js';
