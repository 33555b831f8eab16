// The SDK looks up cloud metadata (63 ms a call) unless it believes itself inside the cloud; and warns of slow calls that were merely cut.
process.env.TENCENTCLOUD_RUNENV = 'SCF'
process.env.SILENCE = 'true'
