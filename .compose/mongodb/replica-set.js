// The health check: makes this server a replica set of one member the first time, and is healthy once it takes writes.
try {
	rs.status();
} catch (notYet) {
	rs.initiate({ _id: "kehoach", members: [{ _id: 0, host: "mongodb:27017" }] });
}
quit(db.hello().isWritablePrimary ? 0 : 1);
