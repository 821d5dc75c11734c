resource "aws_s3_bucket" "records" {
  bucket              = "records-prod"
  object_lock_enabled = true
}
