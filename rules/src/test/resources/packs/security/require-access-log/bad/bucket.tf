resource "aws_s3_bucket" "lake" { # expect: require-access-log
  bucket = "lake-prod"
}
