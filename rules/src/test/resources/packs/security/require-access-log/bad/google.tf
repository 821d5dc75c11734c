resource "google_storage_bucket" "lake" { # expect: require-access-log
  name = "lake-prod"
}
