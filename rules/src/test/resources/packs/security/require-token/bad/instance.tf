resource "google_redis_instance" "sessions" { # expect: require-token
  name           = "sessions"
  memory_size_gb = 1
}
