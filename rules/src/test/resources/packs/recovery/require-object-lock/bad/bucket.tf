resource "aws_s3_bucket" "records" { # expect: require-object-lock
  bucket = "records-prod"
}
